// The page's beginning: theme, language, the world, the live stream.
import { Deck } from "./deck.js";
import { setLanguage } from "./i18n.js";
import { Live } from "./live.js";
import { recall } from "./memory.js";
import { Store } from "./store.js";
import { applyTheme } from "./theme.js";

/** How long to wait before asking a server again that is not up yet, in milliseconds. */
const RETRY_MS = 800;

async function main() {
  const query = new URLSearchParams(location.search);
  applyTheme();
  setLanguage(query.get("lang") ?? recall("language", "ko"));
  const store = new Store();
  const payload = query.get("start");
  const deck = new Deck({ store, element: document.getElementById("deck"), tabs: document.getElementById("tabs"), payload });
  await loadWorld(store, { userId: query.get("user"), language: query.get("lang") });
  new Live(store).start();
  if (payload !== null && store.bot) {
    // A deep link starts the bot once; going back to this address later must not do it again.
    history.replaceState(null, "", location.pathname);
    await deck.startBot(payload);
  }
}

async function loadWorld(store, wanted) {
  try {
    await store.loadWorld(wanted);
  } catch (error) {
    console.warn("the server is not up yet", error);
    await new Promise((resolve) => { setTimeout(resolve, RETRY_MS); });
    await loadWorld(store, wanted);
  }
}

main();
