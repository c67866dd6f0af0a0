// The server's stream of events, kept alive over lost connections and restarts of the server.

const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 5000;

export class Live {
  #source = null;
  #wait = FIRST_WAIT_MS;
  #timer = 0;
  #queue = Promise.resolve();
  #wasLost = false;

  constructor(store) {
    this.store = store;
  }

  /** Connects; resolves at once, events follow. */
  start() {
    clearTimeout(this.#timer);
    this.#source?.close();
    const source = new EventSource("/play/events");
    this.#source = source;
    source.onopen = () => this.#opened();
    source.onmessage = ({ data }) => this.#enqueue(() => this.store.take(JSON.parse(data)));
    source.onerror = () => this.#lost(source);
  }

  #opened() {
    this.#wait = FIRST_WAIT_MS;
    // The first opening too: something may have happened between the page's first question and the stream.
    this.#enqueue(async () => {
      await this.store.resync();
      this.store.setConnected(true);
    });
    this.#wasLost = false;
  }

  #lost(source) {
    if (source !== this.#source) return;
    source.close();
    // A single dropped stream comes back unnoticed; only a second failure is worth a word.
    if (this.#wasLost) this.store.setConnected(false);
    this.#wasLost = true;
    this.#timer = setTimeout(() => this.start(), this.#wait);
    this.#wait = Math.min(this.#wait * 1.7, LONGEST_WAIT_MS);
  }

  /** Events are taken one after the other, in the order they came. */
  #enqueue(step) {
    this.#queue = this.#queue.then(step).catch((error) => console.warn("event not taken", error));
  }
}
