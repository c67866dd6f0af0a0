// Who one is: switch between people, make a new one. Each has a private chat and a language of their own.
import { h, icon } from "./dom.js";
import { say } from "./i18n.js";
import { letterAvatar } from "./render/avatar.js";
import { openSheet, toast } from "./sheets.js";

const LANGUAGES = [["ko", "한국어"], ["en", "English"]];

/** Opens the sheet with everyone of this world and a form for a new person. */
export function openPeople(store) {
  const switchTo = (user) => { dialog.close(); store.switchPerson(user); };
  const rows = store.world.users.map((user) => {
    const isMe = user.id === store.me.id;
    return h("button", { type: "button", class: `person${isMe ? " is-me" : ""}`, testid: "person", "aria-current": isMe ? "true" : undefined, data: { userId: user.id }, onclick: () => switchTo(user) },
      letterAvatar(user.first_name, user.id),
      h("span", { class: "person-words" }, h("span", { class: "person-name" }, [user.first_name, user.last_name].filter(Boolean).join(" ")),
        h("span", { class: "soft" }, LANGUAGES.find(([code]) => code === (user.language_code ?? "").slice(0, 2))?.[1] ?? user.language_code ?? "")),
      isMe && h("span", { class: "person-now" }, icon("check"), h("span", { class: "unseen" }, say("people-now"))));
  });
  const dialog = openSheet({
    title: say("people"),
    testid: "people",
    body: [h("div", { class: "people" }, rows), personForm(store, () => dialog.close())],
  });
}

function personForm(store, done) {
  const name = h("input", { class: "field", name: "name", required: true, maxlength: "64", placeholder: say("person-name-hint"), autocomplete: "off", testid: "person-name" });
  const language = h("select", { class: "field", name: "language", testid: "person-language" },
    LANGUAGES.map(([code, label]) => h("option", { value: code }, label)));
  language.value = (store.me?.language_code ?? "ko").startsWith("ko") ? "ko" : "en";
  const submit = async (event) => {
    event.preventDefault();
    if (!name.value.trim()) return;
    try {
      await store.createPerson({ first_name: name.value.trim(), language_code: language.value });
      done();
      store.switchPerson(store.me);
    } catch (error) {
      toast(say("failed", { why: error.message }));
    }
  };
  return h("form", { class: "person-form", onsubmit: submit },
    h("h3", {}, say("person-new")),
    h("label", { class: "label" }, h("span", {}, say("person-name")), name),
    h("label", { class: "label" }, h("span", {}, say("person-language")), language),
    h("button", { type: "submit", class: "button is-main", testid: "person-create" }, say("person-create")));
}
