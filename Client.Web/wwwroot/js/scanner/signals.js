// What a door hears and feels: one high tone to come in, two middle ones to wait, a low one to stop.
const TONES = { ok: [[880, .12]], wait: [[520, .12], [520, .12]], stop: [[196, .45]] };
const BUZZES = { ok: [60], wait: [60, 80, 60], stop: [300] };

let audio = null;

/** Sound needs a person's touch first; this is called from one. */
export function allowSound() {
  audio ??= new AudioContext();
  audio.resume();
}

export function signal(tone) {
  navigator.vibrate?.(BUZZES[tone]);
  if (audio === null) return;
  if (audio.state !== "running") audio.resume(); // the phone was locked, or rang
  let at = audio.currentTime;
  for (const [hertz, seconds] of TONES[tone]) {
    const [voice, volume] = [audio.createOscillator(), audio.createGain()];
    voice.frequency.value = hertz;
    volume.gain.setValueAtTime(.3, at);
    volume.gain.exponentialRampToValueAtTime(.001, at + seconds);
    voice.connect(volume).connect(audio.destination);
    voice.start(at);
    voice.stop(at + seconds);
    at += seconds + .06;
  }
}
