import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourcesBehind, stampDefinitions } from '#scripts/build/stamps.ts';
import { ROOT } from '#scripts/node/newer-node.mjs';

describe('the sources behind compiled names', () => {
  const { files, packages } = sourcesBehind(['lib/engine/compile-names.ts']);

  it('are the code and the rows from which names are derived and laid out', () => {
    for (const file of [
      'data/names/given-names.ts',
      'data/names/endings/uk.ts',
      'lib/names/fold.ts',
      'lib/names/forms.ts',
      'lib/names/limits.ts',
      'lib/lexicon/build.ts',
      'lib/lexicon/table.ts',
    ]) {
      expect(files, file).toContain(file);
    }
    expect(packages).toContain('iuliia');
  });

  it('are files of the checkout, and none that only lends its types or only searches', () => {
    for (const file of files) expect(existsSync(join(ROOT, file)), file).toBe(true);
    for (const file of [
      'lib/engine/compiled-names.ts',
      'lib/match/known-names.ts',
      'lib/match/find-mentions.ts',
    ])
      expect(files, file).not.toContain(file);
  });

  it('are followed through imports on several lines and those that are made when needed', () => {
    expect(sourcesBehind(['lib/library/indexing.ts']).files).toContain('lib/engine/compile-names.ts');
    expect(sourcesBehind(['lib/facts/describe.ts']).files).toContain('lib/facts/detail.ts');
  });
});

it('equal sources are stamped alike', () => {
  const stamps = stampDefinitions();
  expect(stampDefinitions()).toEqual(stamps);
  expect(Object.keys(stamps)).toEqual(['RULES_STAMP', 'BUNDLED_STAMP']);
  for (const stamp of Object.values(stamps)) expect(JSON.parse(stamp)).toMatch(/^[0-9a-f]{64}$/u);
  expect(new Set(Object.values(stamps)).size).toBe(2);
});
