/** The sound of a new traveller to be stopped, while the screen is covered. It is made here: no file, no words, nothing about anybody. */

/** Is there more to say than was said? A count that falls was dealt with elsewhere and is no news. */
export function isNews(before: number, after: number): boolean {
  return after > before;
}

/** Two short notes, the second higher: heard through a hall, and unlike the alarm of a door. */
const NOTES = [
  { frequency: 660, at: 0, length: 0.16 },
  { frequency: 880, at: 0.2, length: 0.24 },
] as const;
const LOUDNESS = 0.25;
const FADE = 0.03;

/** Sounds it once. Where sound cannot be had (no device, nobody touched the window yet) nothing happens: the count is there to be read. */
export async function soundChime(): Promise<void> {
  try {
    const context = new AudioContext();
    await context.resume();
    for (const { frequency, at, length } of NOTES) {
      const from = context.currentTime + at;
      const note = context.createOscillator();
      const loudness = context.createGain();
      note.frequency.value = frequency;
      loudness.gain.setValueAtTime(0, from);
      loudness.gain.linearRampToValueAtTime(LOUDNESS, from + FADE);
      loudness.gain.setValueAtTime(LOUDNESS, from + length - FADE);
      loudness.gain.linearRampToValueAtTime(0, from + length);
      note.connect(loudness).connect(context.destination);
      note.start(from);
      note.stop(from + length);
      note.onended = at === 0 ? null : () => void context.close();
    }
  } catch {
    // Said above.
  }
}
