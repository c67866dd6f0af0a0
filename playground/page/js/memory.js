// What the browser remembers between visits: who one is, the theme, what was read.

const PREFIX = "maeumi.";

/** Reads a remembered value, or the fallback where there is none. */
export function recall(key, fallback = null) {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text === null ? fallback : text;
  } catch {
    return fallback;
  }
}

/** Remembers a value; null forgets it. */
export function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, String(value));
  } catch {
    // Without storage the page works, it only forgets.
  }
}
