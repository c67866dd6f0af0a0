// Where the person is looking, kept while messages change around it; a tapped row of buttons stays under the finger.

/** Air above a message that is shown from its beginning, in pixels. */
const AIR_PX = 8;

export class Place {
  #tapped = null;
  #restAt = null;

  constructor({ scroller, log }) {
    Object.assign(this, { scroller, log });
    log.addEventListener("click", (event) => this.#noteTap(event.target.closest(".inline-row")), true);
  }

  #noteTap(row) {
    if (row) this.#tapped = { message: row.closest(".message"), at: [...row.parentElement.children].indexOf(row) };
  }

  /** Was the list put where it stands, off its end, for the person to look at? */
  get isResting() {
    return this.#restAt !== null;
  }

  /** What stands where, before the list is drawn anew. */
  mark() {
    const { top, bottom } = this.scroller.getBoundingClientRect();
    const first = [...this.log.children].find((element) => element.getBoundingClientRect().bottom > top);
    const box = this.#tappedRow()?.getBoundingClientRect();
    const isSeen = box && box.bottom > top && box.top < bottom;
    const tapped = isSeen ? this.#tapped.message : null;
    return { first, firstTop: first?.getBoundingClientRect().top, tapped, tappedTop: box?.top, tappedHeight: tapped?.offsetHeight };
  }

  #tappedRow() {
    const { message, at } = this.#tapped ?? {};
    const row = message?.isConnected ? message.querySelectorAll(".inline-row")[at] : null;
    if (!row) this.#tapped = null;
    return row;
  }

  /** The message in which a row of buttons was tapped, as long as it has that row; or null. */
  get tapped() {
    return this.#tappedRow() ? this.#tapped.message : null;
  }

  /** Puts the tapped row back under the finger, or else the first message that was seen back where it stood. */
  hold({ first, firstTop, tapped, tappedTop, tappedHeight }) {
    const row = this.#tappedRow();
    if (row && tapped && tapped.offsetHeight !== tappedHeight) this.#shift(row.getBoundingClientRect().top - tappedTop);
    else if (first?.isConnected) this.#shift(first.getBoundingClientRect().top - firstTop);
  }

  /** Shows a message from its beginning. */
  begin(element) {
    // Not where it is painted: a new message still slides in.
    this.#shift(element.offsetTop - AIR_PX - this.scroller.scrollTop);
  }

  #shift(distance) {
    if (distance !== 0) this.scroller.scrollTop += distance;
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    this.#restAt = scrollHeight - scrollTop - clientHeight > 1 ? scrollTop : null;
  }

  /** Goes to the end of the list, and rests no more. */
  end() {
    this.#restAt = null;
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  /** Notes that the list was scrolled; whoever scrolls away chooses the place. */
  noteScroll() {
    if (this.isResting && Math.abs(this.scroller.scrollTop - this.#restAt) > 1) this.#restAt = null;
  }
}
