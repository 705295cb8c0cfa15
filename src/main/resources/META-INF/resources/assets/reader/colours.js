const SLOTS = 8;

/**
 * Gives each speaker of a page one of the colours `sp0` to `sp7` of reader.css: the same person gets the same colour on
 * every page as long as nobody else on the page has it already. Those without a name get `spx`.
 */
export class Colours {
  #ofId = new Map();

  /** Ids in the order of their weight: the first choose first. */
  constructor(ids = []) {
    ids.forEach((id) => this.of(id));
  }

  of(id) {
    if (!id) return "spx";
    if (!this.#ofId.has(id)) this.#ofId.set(id, this.#choose(id));
    return "sp" + this.#ofId.get(id);
  }

  #choose(id) {
    const taken = new Set([...this.#ofId.values()].slice(-(this.#ofId.size % SLOTS || (this.#ofId.size ? SLOTS : 0))));
    const wish = [...id].reduce((sum, c) => (sum * 31 + c.codePointAt(0)) >>> 0, 7) % SLOTS;
    if (taken.size >= SLOTS) return wish;
    let slot = wish;
    while (taken.has(slot)) slot = (slot + 1) % SLOTS;
    return slot;
  }
}

/** Speakers of these quotes, who says most first. */
export function speakersOf(quotes) {
  const counts = new Map();
  for (const quote of quotes) {
    const entity = quote.speaker.entity;
    if (!entity) continue;
    const seen = counts.get(entity.id) ?? { entity, count: 0 };
    seen.count++;
    counts.set(entity.id, seen);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
