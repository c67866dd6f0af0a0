// A poll: its options are buttons until one has voted or it is closed, and show their shares.
import { h } from "../dom.js";
import { say } from "../i18n.js";

/** The poll of a message. */
export function poll(message, actions) {
  const { poll: one } = message;
  const total = Math.max(1, one.total_voter_count ?? 0);
  const options = one.options.map((option, at) => {
    const bar = h("span", { class: "poll-bar" });
    bar.style.setProperty("--share", `${Math.round((100 * (option.voter_count ?? 0)) / total)}%`);
    return h("button", { type: "button", class: "poll-option", disabled: one.is_closed, testid: "poll-option", onclick: () => actions.vote(message, [at]) },
      h("span", {}, option.text), h("span", { class: "soft" }, say("votes", { n: option.voter_count ?? 0 })), bar);
  });
  return h("div", { class: "poll", role: "group", "aria-label": one.question }, h("strong", {}, one.question), options);
}
