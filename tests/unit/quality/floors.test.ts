/** Recall and precision of the marked texts never fall below `tests/quality/floors.json`, and the floors follow them up. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { share, sumsByLanguage } from '#cli/quality/sums.ts';
import floorsFile from '#tests/quality/floors.json' with { type: 'json' };
import { FOLDERS, type Folder, measuredTexts } from './marked-texts.ts';

/** A floor further below what is measured than this would let that much be lost unseen. */
const SLACK = 0.02;

const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Floors = v.record(v.string(), v.strictObject({ recall: Share, precision: Share }));
const OfFolder = v.strictObject({ visible: Floors, heldOut: Floors });
const floorsOf = v.parse(v.record(v.picklist(FOLDERS), OfFolder), floorsFile);
type Part = keyof v.InferOutput<typeof OfFolder>;

function measure(folder: Folder): Record<Part, v.InferOutput<typeof Floors>> {
  const measured: Record<Part, v.InferOutput<typeof Floors>> = { visible: {}, heldOut: {} };
  for (const { heldOut, measured: of } of measuredTexts(folder))
    measured[heldOut ? 'heldOut' : 'visible'] = Object.fromEntries(sumsByLanguage(of));
  return measured;
}

/** What is wrong with the floor of one figure, and what to write instead. */
function trouble(what: string, figure: number, floor: number): string[] {
  if (figure < floor)
    return [`${what} fell to ${share(figure)}, below its floor of ${floor}: mend what broke it`];
  if (figure - floor > SLACK)
    return [`${what} rose to ${share(figure)}: write that for its floor of ${floor}`];
  return [];
}

describe.each(FOLDERS)('the texts of %s', (folder) => {
  const measured = measure(folder);
  const floors = floorsOf[folder];

  test.each(['visible', 'heldOut'] as const)(
    'the %s ones: each language, and all, has its floors',
    (part) => {
      expect(Object.keys(measured[part]).length).toBeGreaterThan(9);
      expect(Object.keys(floors?.[part] ?? {}).sort()).toEqual(Object.keys(measured[part]).sort());
    },
  );

  test.each(['visible', 'heldOut'] as const)(
    'the %s ones: recall and precision are no lower than their floors, nor far above',
    (part) => {
      const troubles = Object.entries(floors?.[part] ?? {}).flatMap(([language, floor]) => {
        const { recall = Number.NaN, precision = Number.NaN } = measured[part][language] ?? {};
        return [
          ...trouble(`recall of ${part}, ${language},`, recall, floor.recall),
          ...trouble(`precision of ${part}, ${language},`, precision, floor.precision),
        ];
      });
      expect(troubles).toEqual([]);
    },
  );
});
