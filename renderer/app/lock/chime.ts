/** The sound for a new traveller to be stopped while the screen is covered. It is generated here: no file, no words, no data about persons. */

/** Whether the count rises. A falling count was handled elsewhere and needs no sound. */
export function isNews(before: number, after: number): boolean {
  return after > before;
}

/** Two short notes, the second higher: audible through a hall and unlike a door alarm. */
const NOTES = [
  { frequency: 660, at: 0, length: 0.16 },
  { frequency: 880, at: 0.2, length: 0.24 },
] as const;
const LOUDNESS = 0.25;
const FADE = 0.03;

/** Plays it once. Without sound (no device, or no input in the window yet) it does nothing, because the count is shown as well. */
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
    // See above.
  }
}
