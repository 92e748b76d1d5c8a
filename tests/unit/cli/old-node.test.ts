/** The commands run on the Node of whoever calls them, and the oldest that we promise lacks what is younger. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '#scripts/node/newer-node.mjs';

/** Not in Node.js 20: `Map.groupBy` and the like, `Promise.withResolvers`, `Promise.try`, methods of sets and iterators. */
const YOUNGER =
  /\b(?:Map|Object)\.groupBy\b|\bPromise\.(?:withResolvers|try)\b|\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(|\bIterator\.from\b|\bRegExp\.escape\b/u;

const FILES = globSync(
  [
    'cli/**/*.ts',
    'lib/{facts,evidence,names,lexicon,match,search,quantities,engine,json,feed,diff}/**/*.ts',
    'data/**/*.ts',
  ],
  { cwd: ROOT },
);

test('no file that the commands load asks for what Node.js 20 lacks', () => {
  expect(FILES.length).toBeGreaterThan(200);
  expect(
    FILES.filter((file) => YOUNGER.test(withoutComments(readFileSync(join(ROOT, file), 'utf8')))),
  ).toEqual([]);
});

const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//gu, '');
