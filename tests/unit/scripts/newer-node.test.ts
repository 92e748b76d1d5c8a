import { expect, test } from 'vitest';
import { isNewEnough, newerNode, PACKAGES } from '#scripts/node/newer-node.mjs';

test.each([
  ['v18.20.8', false],
  ['v20.20.2', false],
  ['v22.11.0', false],
  ['v22.12.0', true],
  ['v23.0.0', true],
  ['v24.21.0', true],
  ['26.0.0', true],
])('Node.js %s is new enough: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

test('brings nothing where Node.js is new enough', () => {
  const running = { version: 'v22.12.0', platform: 'sunos', arch: 'sparc', execPath: '/somewhere/node' };
  expect(newerNode(running)).toBe('/somewhere/node');
});

test('says in one line what to install where the registry has no Node.js for the machine', () => {
  const running = { version: 'v20.20.2', platform: 'sunos', arch: 'sparc', execPath: '/somewhere/node' };
  expect(() => newerNode(running)).toThrow(
    /^Node\.js v20\.20\.2 is too old: install Node\.js 22\.12 or newer \(.*\)\.$/,
  );
});

test.each(Object.entries(PACKAGES))('what is brought for %s is new enough itself', (_, { version }) => {
  expect(isNewEnough(version)).toBe(true);
});
