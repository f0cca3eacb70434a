const colourCount = 12;

/** The person's colour token, 1 to 12: the same on every screen and every day, since it is computed from the id alone. */
export function personColour(userId: string): number {
  let hash = 0x811c9dc5;
  for (const character of userId) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  // The low bits of FNV-1a are its weak ones.
  return ((((hash >>> 16) ^ hash) >>> 0) % colourCount) + 1;
}
