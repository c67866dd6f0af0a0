// The top of a chat: picture, name, and under it what is going on ("typing…").
import { h, iconButton } from "./dom.js";
import { say } from "./i18n.js";
import { openPeople } from "./people.js";
import { botAvatar, letterAvatar } from "./render/avatar.js";
import { openSettings } from "./settings.js";

export class Header {
  constructor({ store, chat }) {
    Object.assign(this, { store, chat });
    this.isPrivate = chat.type === "private";
    this.name = h("h2", { class: "chat-name" });
    this.status = h("span", { class: "chat-status" });
    this.typing = h("span", { class: "chat-status is-typing", role: "status", testid: this.isPrivate ? "typing" : `typing-${chat.id}`, hidden: true });
    const avatar = this.isPrivate ? botAvatar() : letterAvatar(chat.title, chat.id);
    this.element = h("header", { class: "header" }, avatar, h("div", { class: "header-words" }, this.name, this.status, this.typing), this.isPrivate && this.#buttons());
  }

  #buttons() {
    this.person = h("button", { type: "button", class: "person-button", testid: "person-switcher", onclick: () => openPeople(this.store) });
    return h("div", { class: "header-buttons" }, this.person, iconButton("more", say("settings"), { testid: "menu", onclick: () => openSettings(this.store) }));
  }

  /** Shows names and what is going on now. */
  draw() {
    const { bot, me } = this.store;
    this.name.textContent = this.isPrivate ? bot?.first_name ?? say("title") : this.chat.title;
    const kind = this.isPrivate ? bot && say("bot") : say(this.chat.type === "channel" ? "channel" : "group");
    this.status.textContent = this.store.isConnected ? kind ?? "" : say("connecting");
    if (this.person && this.person.dataset.userId !== String(me.id)) {
      this.person.dataset.userId = me.id;
      this.person.replaceChildren(letterAvatar(me.first_name, me.id), h("span", { class: "person-button-name" }, me.first_name));
      this.person.setAttribute("aria-label", say("person-switcher", { name: me.first_name }));
    }
    this.drawAction();
  }

  /** Shows or takes away "typing…". */
  drawAction() {
    const { action } = this.store.room(this.chat.id);
    const isShown = Boolean(action) && this.store.isConnected;
    if (isShown) {
      this.typing.replaceChildren(h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")), say(`action-${action}`));
    }
    this.typing.hidden = !isShown;
    this.status.hidden = isShown;
  }
}
