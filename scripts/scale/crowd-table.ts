/** Ten million readers, played through with fewer. */
import { always, DAY, daytime, HOUR, MINUTE, play, type Scene, total, worst } from './crowd.ts';
import { table, whole } from './table.ts';

const READERS = 10_000_000;
/** Played readers: enough that chance raises the worst minute by no more than a fifth. */
const PLAYED = 1_000_000;
const DAYS = 31;

const evenly: Scene['begins'] = (random) => random() * DAY;
const atOnce: Scene['begins'] = (random) => DAY / 2 + random() * HOUR;
/** Out from the begin of day 7, for so long. */
const outFor =
  (hours: number): Scene['answers'] =>
  (at) =>
    at < 7 * DAY || at >= 7 * DAY + hours * HOUR;

/** Two thirds of the browsers start between 7:30 and 8:30 and all end at 23:00, on one clock. */
const oneClock = daytime(8 * HOUR, 23 * HOUR, 1.5 * HOUR);

export function crowdTable(): string {
  const rows = [['', 'a day', 'a second, mean', 'a second, worst minute']];
  const add = (what: string, scene: Partial<Scene>, from: number, to: number) => {
    const minutes = play({
      readers: PLAYED,
      days: DAYS,
      begins: evenly,
      answers: () => true,
      runs: always,
      ...scene,
    });
    const scale = READERS / PLAYED;
    const daily = (total(minutes, from, to) / (to - from)) * scale;
    const peak = (worst(minutes, from, to) * scale) / (MINUTE / 1000);
    rows.push([what, whole(daily), whole(daily / (DAY / 1000)), whole(peak)]);
  };
  add('spread evenly', {}, 7, 14);
  add('all subscribed within one hour: that day', { begins: atOnce }, 0, 1);
  for (const day of [1, 3, 7, 14, 30]) {
    add(`… ${day} days later`, { begins: atOnce }, day, day + 1);
  }
  for (const hours of [1, 6, 24]) {
    const days = Math.ceil(hours / 24);
    add(
      `host out for ${hours} h: the day${days > 1 ? 's' : ''} of it`,
      { answers: outFor(hours) },
      7,
      7 + days,
    );
    add('… the day after', { answers: outFor(hours) }, 7 + days, 8 + days);
  }
  add('browsers closed at night, one clock', { runs: oneClock }, 14, 21);
  add('… all subscribed within one hour, 14 days later', { begins: atOnce, runs: oneClock }, 14, 15);
  return table(rows);
}
