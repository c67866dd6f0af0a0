// What stands in the list: days, the unread line, service notes, messages, and albums as one.

/** Messages of one sender within this many seconds stand close together, with one tail. */
const GROUP_SECONDS = 300;

const SERVICE = [
  "new_chat_members", "left_chat_member", "pinned_message", "new_chat_title", "new_chat_photo", "delete_chat_photo",
  "group_chat_created", "supergroup_chat_created", "channel_chat_created", "forum_topic_created", "forum_topic_edited",
  "forum_topic_closed", "forum_topic_reopened", "migrate_to_chat_id", "migrate_from_chat_id", "message_auto_delete_timer_changed",
  "boost_added", "chat_background_set", "write_access_allowed", "video_chat_started", "video_chat_ended",
];

/** The service note of a message, or undefined. */
export function serviceKind(message) {
  return SERVICE.find((name) => name in message);
}

/** Who speaks, as a key that is the same for messages that belong together. */
export function senderKey(message) {
  return message.sender_chat ? `chat${message.sender_chat.id}` : `user${message.from?.id ?? "?"}`;
}

/** Turns messages, oldest first, into the list's items, each with a key that stays the same over edits. */
export function toItems(messages, { unreadFrom = null, isOwn }) {
  const items = [];
  let dayKey = null;
  let isUnreadShown = false;
  for (const message of messages) {
    const date = new Date(message.date * 1000);
    const key = `${date.getFullYear()}-${date.getMonth()}-${date.getDate()}`;
    if (key !== dayKey) items.push({ kind: "day", key: `day${key}`, seconds: message.date });
    dayKey = key;
    if (!isUnreadShown && unreadFrom !== null && message.message_id >= unreadFrom) {
      items.push({ kind: "unread", key: "unread" });
      isUnreadShown = true;
    }
    addMessage(items, message, isOwn);
  }
  markGroups(items);
  return items;
}

function addMessage(items, message, isOwn) {
  const last = items.at(-1);
  if (serviceKind(message)) {
    items.push({ kind: "service", key: `m${message.message_id}`, message });
  } else if (message.media_group_id && last?.kind === "message" && last.message.media_group_id === message.media_group_id) {
    last.album.push(message);
  } else {
    items.push({ kind: "message", key: `m${message.message_id}`, message, album: [message], isOwn: isOwn(message) });
  }
}

function markGroups(items) {
  items.forEach((item, at) => {
    if (item.kind !== "message") return;
    item.isFirst = !belongs(items[at - 1], item);
    item.isLast = !belongs(item, items[at + 1]);
  });
}

function belongs(one, other) {
  return one?.kind === "message" && other?.kind === "message"
    && senderKey(one.message) === senderKey(other.message)
    && other.message.date - one.message.date < GROUP_SECONDS;
}
