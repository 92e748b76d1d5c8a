/** Words for days and months in news English, each row with an example. */

const WEEKDAY_ROWS: readonly (readonly [forms: readonly string[], day: number, example: string])[] = [
  [['Sunday', 'Sundays', 'Sun.'], 0, 'on Sunday'],
  [['Monday', 'Mondays', 'Mon.'], 1, 'on Monday'],
  [['Tuesday', 'Tuesdays', 'Tue.', 'Tues.'], 2, 'late Tuesday'],
  [['Wednesday', 'Wednesdays', 'Wed.'], 3, 'by Wednesday'],
  [['Thursday', 'Thursdays', 'Thu.', 'Thurs.'], 4, 'overnight Thursday'],
  [['Friday', 'Fridays', 'Fri.'], 5, 'told reporters Friday'],
  [['Saturday', 'Saturdays', 'Sat.'], 6, 'since Saturday'],
];

/** “Sun.” and the like keep their full stop: without it they are words. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  WEEKDAY_ROWS.flatMap(([forms, day]) => forms.map((form): [string, number] => [form, day])),
);

const MONTH_ROWS: readonly (readonly [forms: readonly string[], month: number, example: string])[] = [
  [['January', 'Jan.', 'Jan'], 1, 'Jan. 4'],
  [['February', 'Feb.', 'Feb'], 2, 'in February'],
  [['March', 'Mar.'], 3, 'since March'],
  [['April', 'Apr.', 'Apr'], 4, '4 April 2019'],
  [['May'], 5, 'in May'],
  [['June', 'Jun.', 'Jun'], 6, 'June 4'],
  [['July', 'Jul.', 'Jul'], 7, 'in July'],
  [['August', 'Aug.', 'Aug'], 8, 'Aug. 4'],
  [['September', 'Sept.', 'Sept', 'Sep.', 'Sep'], 9, 'Sept. 4'],
  [['October', 'Oct.', 'Oct'], 10, 'by October'],
  [['November', 'Nov.', 'Nov'], 11, 'Nov. 4, 2019'],
  [['December', 'Dec.', 'Dec'], 12, 'in December'],
];

/** Capitalised as English writes them: “march” and “may” are words. “Mar.” keeps its full stop: without it it is a name. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_ROWS.flatMap(([forms, month]) => forms.map((form): [string, number] => [form, month])),
);

const RELATIVE_ROWS: readonly (readonly [words: string, example: string])[] = [
  ['today', 'The council said today that it would meet.'],
  ['yesterday', 'The council said yesterday that it would meet.'],
  ['tomorrow', 'The council meets tomorrow.'],
  ['tonight', 'The council meets tonight.'],
  ['a day after', 'He spoke a day after the flood.'],
  ['a day later', 'A day later he spoke again.'],
  ['a day earlier', 'She had said so a day earlier.'],
  ['a day before', 'She had said so a day before the vote.'],
  ['the day after', 'He spoke the day after the flood.'],
  ['the day before', 'She had said so the day before.'],
  ['the next day', 'He denied it the next day.'],
  ['the following day', 'He denied it the following day.'],
  ['the same day', 'He denied it the same day.'],
  ['the previous day', 'She had said so the previous day.'],
];

/** A day named by its distance from another: a date may rest on it, but cannot be proved from the word. */
export const RELATIVE_DAYS: readonly string[] = RELATIVE_ROWS.map(([words]) => words);
