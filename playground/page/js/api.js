// The playground's control API, as the page uses it.

/** What the server refused, with its words. */
export class ApiError extends Error {
  constructor(description, status) {
    super(description);
    this.name = "ApiError";
    this.status = status;
  }
}

async function call(path, options = {}) {
  const response = await fetch(path, { cache: "no-store", ...options });
  const text = await response.text();
  let body = null;
  try {
    body = text ? JSON.parse(text) : {};
  } catch {
    throw new ApiError(text.slice(0, 200), response.status);
  }
  if (!response.ok || body?.ok === false) {
    throw new ApiError(body?.description ?? body?.error ?? response.statusText, response.status);
  }
  // Answers may come bare or in the Bot API's envelope.
  return body?.ok === true && "result" in body ? body.result : body;
}

function post(path, body) {
  if (body instanceof FormData) return call(path, { method: "POST", body });
  return call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

export const api = {
  world: () => call("/play/world"),
  createUser: (user) => post("/play/users", user),
  async messages(chatId) {
    const answer = await call(`/play/chats/${chatId}/messages`);
    return Array.isArray(answer) ? answer : answer.messages ?? [];
  },
  send: (message) => post("/play/messages", message),
  press: (press) => post("/play/callbacks", press),
  react: (reaction) => post("/play/reactions", reaction),
  vote: (vote) => post("/play/votes", vote),
  block: (userId, blocked) => post("/play/blocks", { user_id: userId, blocked }),
  edit: (edit) => post("/play/edits", edit),
  remove: (message) => post("/play/deletes", message),
  reset: () => post("/play/reset", {}),
  fileUrl: (fileId) => `/play/files/${encodeURIComponent(fileId)}`,
  /** Sends files (`{kind, file, name}`; kind photo, video_note, voice, document) as one message or one album. */
  sendFiles({ files, ...fields }) {
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) {
      if (value !== undefined && value !== null && value !== "") form.append(key, String(value));
    }
    for (const { kind, file, name } of files) form.append(kind, file, name ?? file.name ?? kind);
    return post("/play/messages", form);
  },
};
