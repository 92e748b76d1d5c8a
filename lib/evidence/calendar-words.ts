/** Words for days and months in news English, each row with an example. */

export const WEEKDAY_ROWS: readonly (readonly [forms: readonly string[], day: number, example: string])[] = [
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

export const MONTH_ROWS: readonly (readonly [forms: readonly string[], month: number, example: string])[] = [
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

/** A time named by its distance, and how many days it may lie from the day the source appeared. */
export const RELATIVE_ROWS: readonly (readonly [words: string, days: number, example: string])[] = [
  ['today', 1, 'The council said today that it would meet.'],
  ['yesterday', 2, 'The council said yesterday that it would meet.'],
  ['tomorrow', 2, 'The council meets tomorrow.'],
  ['tonight', 1, 'The council meets tonight.'],
  ['overnight', 2, 'The river rose overnight.'],
  ['this week', 7, 'The bridge closed earlier this week.'],
  ['last week', 14, 'The bridge closed last week.'],
  ['next week', 14, 'The bridge opens next week.'],
  ['this month', 31, 'The bridge closed this month.'],
  ['last month', 62, 'The bridge closed last month.'],
  ['next month', 62, 'The bridge opens next month.'],
  ['this year', 366, 'The bridge closed this year.'],
  ['last year', 732, 'The bridge closed last year.'],
  ['recent days', 14, 'Three bridges closed in recent days.'],
  ['recent weeks', 60, 'Three bridges closed in recent weeks.'],
  ['recent months', 366, 'Three bridges closed in recent months.'],
  ['a day after', 31, 'He spoke a day after the flood.'],
  ['a day later', 31, 'A day later he spoke again.'],
  ['a day earlier', 31, 'She had said so a day earlier.'],
  ['a day before', 31, 'She had said so a day before the vote.'],
  ['the day after', 31, 'He spoke the day after the flood.'],
  ['the day before', 31, 'She had said so the day before.'],
  ['the next day', 31, 'He denied it the next day.'],
  ['the following day', 31, 'He denied it the following day.'],
  ['the same day', 31, 'He denied it the same day.'],
  ['the previous day', 31, 'She had said so the previous day.'],
];

/** Words for a time by its distance, with its greatest distance in days. */
export const RELATIVE_TIMES: ReadonlyMap<string, number> = new Map(
  RELATIVE_ROWS.map(([words, days]) => [words, days]),
);
