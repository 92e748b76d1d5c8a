/** Words at which a sentence of news English goes on with another clause, each with an example. */
export const CONNECTIVE_ROWS: readonly (readonly [word: string, example: string])[] = [
  ['and', 'The river rose and the dam broke.'],
  ['but', 'The river rose but the dam held.'],
  ['or', 'They leave or they stay on the roofs.'],
  ['while', 'The river rose while the town slept.'],
  ['after', 'The dam broke after six days of rain.'],
  ['before', 'They left before the dam broke.'],
  ['since', 'The river has risen since the rain began.'],
  ['until', 'They stayed until the water fell.'],
  ['that', 'He said that the dam had held.'],
  ['which', 'the dam, which held for years'],
  ['who', 'the mayor, who had warned of it'],
  ['where', 'the valley where the houses stood'],
  ['when', 'He slept when the dam broke.'],
  ['as', 'The town slept as the river rose.'],
  ['because', 'It broke because nobody mended it.'],
  ['although', 'It broke although it was new.'],
  ['if', 'It will break if the rain goes on.'],
  ['than', 'more than the old dam could hold'],
  ['to', 'Soldiers came to mend the dam.'],
];

export const CONNECTIVES: ReadonlySet<string> = new Set(CONNECTIVE_ROWS.map(([word]) => word));
