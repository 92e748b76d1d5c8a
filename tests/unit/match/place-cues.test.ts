/** What the words around say of a place: a capital, its government, a port and its river, a village, of our own. */
import { describe, expect, test } from 'vitest';
import { HOUSES } from '#data/names/contexts/papers.ts';
import { judgedIn, reasonsIn } from './judged.ts';
import { namesOf } from './small-pack.ts';

const NAMES = namesOf(
  {
    id: 'city',
    kind: 'place',
    detail: 'city, capital of Odria',
    name: 'Odrin',
    names: [
      { text: 'Odrin', needs: ['context'] },
      { text: 'Одрин', lang: 'uk', needs: ['context'] },
    ],
  },
  {
    id: 'government',
    kind: 'organisation',
    name: 'Government in Odrin',
    names: [
      { text: 'Odrin', needs: ['context'] },
      { text: 'Одрин', lang: 'uk', needs: ['context'] },
    ],
  },
  { id: 'port', kind: 'place', detail: 'port', name: 'Sundvik', names: [{ text: 'Sundvik' }] },
  {
    id: 'river',
    kind: 'place',
    detail: 'river',
    name: 'Sundvik River',
    names: [{ text: 'Sundvik' }, { text: 'Sundvik River' }],
  },
  { id: 'village', kind: 'place', detail: 'village', name: 'Lomove', names: [{ text: 'Lomove' }] },
  {
    id: 'region',
    kind: 'place',
    detail: 'region',
    name: 'Brask region',
    names: [{ text: 'Brask region' }, { text: 'Brask' }],
  },
  {
    id: 'institute',
    kind: 'organisation',
    name: 'Institute for the Study of Tides',
    names: [{ text: 'Institute for the Study of Tides' }, { text: 'IST', needs: ['case', 'context'] }],
  },
);
const judged = (text: string) => judgedIn(text, NAMES);

describe('left alone is what only bears a place’s name', () => {
  test.each([
    ['a club', 'They lost to Dynamo Odrin on Sunday.'],
    ['a club with a small word between', 'Perdió con el Dinamo de Odrin.'],
    ['a club by what stands behind', 'The Odrin midfielder was sent off.'],
    ['a dish', 'We had chicken Odrin with chips.'],
    ['a dish by what stands behind', 'Slice the Odrin cake.'],
    ['a street', 'He lives in Odrin Street.'],
    ['a hotel', 'The guests of the Hotel Odrin left.'],
    ['a newspaper', 'It stood in the Odrin Times.'],
    ['a ship', 'Missiles struck the cruiser Odrin at sea.'],
    ['a ship in quotation marks', 'крейсер «Одрин» на дні'],
    ['a ship, a hotel or a team alone in quotation marks', 'The “Odrin” was full.'],
    ['a short title', 'They saw „Sun of Odrin“ twice.'],
    ['a namesake in another country', 'He farms near Odrin, Ohio.'],
    ['a namesake with a word of its own', 'They moved to New Odrin.'],
    ['a namesake with a joined word', 'the sidings of Odrin-Sortuvalnyi'],
    ['a region that the pack does not hold', 'villages across Odrin oblast'],
    ['a river that the pack does not hold', 'fog on the Odrin river'],
  ])('%s', (_, text) => {
    expect(judged(text)).toEqual([expect.stringMatching(/^(?:Odrin|Одрин): left alone$/u)]);
  });
});

describe('not left alone is', () => {
  test.each([
    ['a place with something new', 'a prize for new Odrin theatres', 'Odrin: waits city, government'],
    ['a place before a comma and a word for streets', 'in Odrin, street fighting', 'Odrin: waits city'],
    ['a place in whose streets it snows', 'a street in Odrin', 'Odrin: waits city'],
    ['a place in a longer quotation', 'The mayor: “Odrin sleeps.”', 'Odrin: waits city, government'],
    ['a place in a longer title', 'They saw „How the Sun Rises in Odrin“.', 'Odrin: waits city'],
    ['a place with an ordinary word joined to it', 'the Odrin-based press', 'Odrin: waits city, government'],
    [
      'a place with an ordinary word joined before it',
      'the pro-Odrin press',
      'Odrin: waits city, government',
    ],
  ])('%s', (_, text, expected) => {
    expect(judged(text)).toEqual([expected]);
  });

  test('a place that a hyphen joins to another of the pack', () => {
    const joined = namesOf(
      { id: 'a', kind: 'place', detail: 'port', name: 'Sundvik', names: [{ text: 'Sundvik' }] },
      { id: 'b', kind: 'place', detail: 'port', name: 'Lomskyi', names: [{ text: 'Lomskyi' }] },
    );
    expect(judgedIn('the Sundvik-Lomskyi road', joined)).toEqual(['Sundvik: marked a', 'Lomskyi: marked b']);
    expect(judgedIn('the Sundvik-Temskyi road', joined)).toEqual(['Sundvik: left alone']);
  });
});

describe('between a government and its city', () => {
  test.each([
    ['what governments do decides for the government', 'Odrin denied it.', 'government'],
    ['what is done to governments decides for it', 'new sanctions against Odrin', 'government'],
    ['its allies decide for the government', 'Odrin and its allies met.', 'government'],
    ['being in it decides for the city', 'Trams run in Odrin again.', 'city'],
    ['its mayor decides for the city', 'Then the mayor of Odrin smiled.', 'city'],
    ['the word city decides for the city', 'the city of Odrin', 'city'],
    ['both are offered when nothing decides', 'Odrin fell silent.', 'city, government'],
  ])('%s', (_, text, expected) => {
    expect(judged(text)).toEqual([`Odrin: waits ${expected}`]);
  });
});

describe('between a port and the river of its name', () => {
  test.each([
    ['both are offered when nothing decides', 'They saw Sundvik.', 'Sundvik: marked port, river'],
    ['a bridge over it decides for the river', 'the bridge over the Sundvik', 'Sundvik: marked river'],
    ['the word city decides for the port', 'the city of Sundvik', 'Sundvik: marked port'],
    ['the mayor decides for the port', 'Sundvik’s mayor smiled.', 'Sundvik: marked port'],
    ['the suburbs decide for the port', 'the Sundvik suburbs', 'Sundvik: marked port'],
    ['the name that says river is the river’s', 'on the Sundvik River', 'Sundvik River: marked river'],
    ['a village of the name is neither', 'the village of Sundvik', 'Sundvik: left alone'],
  ])('%s', (_, text, expected) => {
    expect(judged(text)).toEqual([expected]);
  });
});

describe('a village and a region', () => {
  test.each([
    [
      'a village is the pack’s where the text says village',
      'the village of Lomove',
      'Lomove: marked village',
    ],
    ['a village may be called a town', 'the town of Lomove', 'Lomove: marked village'],
    ['a district of a village’s name is more than it', 'the Lomove district', 'Lomove: left alone'],
    ['a river of a village’s name is another', 'the Lomove river', 'Lomove: left alone'],
    ['a region is the pack’s where the text says region', 'the province of Brask', 'Brask: marked region'],
    ['a city of a region’s name is another', 'the city of Brask', 'Brask: left alone'],
    [
      'a name that says region is told nothing by its neighbours',
      'the city, Brask region',
      'Brask region: marked region',
    ],
    [
      'a name that says region is the region before a word for cities',
      'Brask region mayor Lund',
      'Brask region: marked region',
    ],
  ])('%s', (_, text, expected) => {
    expect(judged(text)).toEqual([expected]);
  });
});

describe('an abbreviation', () => {
  test.each([
    [
      'is the institute’s beside research',
      'the think tank IST',
      'waits institute',
      ['think-tank: think tank'],
    ],
    ['is the institute’s before a report', 'an IST report', 'waits institute', ['think-tank: report']],
    ['is a prize’s beside awards', 'the IST Awards', 'left alone', ['award: Awards']],
    ['waits where nothing decides', 'They saw IST.', 'waits institute', []],
  ])('%s', (_, text, verdict, reasons) => {
    expect(judged(text)).toEqual([`IST: ${verdict}`]);
    expect(reasonsIn(text, NAMES, 'institute')).toEqual(reasons);
  });

  test('of a place means no research and no prize', () => {
    expect(reasonsIn('the Sundvik report', NAMES, 'port')).toEqual(['unambiguous']);
  });
});

describe('a house of which a place has many', () => {
  test.each(HOUSES)('is in the place where it is written small: $example', ({ word, example }) => {
    const [, after = ''] = /\](.*)$/u.exec(example) ?? [];
    expect(after).toBe(` ${word}`);
    expect(reasonsIn(`to a Sundvik${after}`, NAMES, 'port').join()).not.toContain('newspaper');
  });

  test.each(HOUSES)('bears the name where it is written with a capital: $word', ({ word }) => {
    const capitalised = word.charAt(0).toUpperCase() + word.slice(1);
    expect(reasonsIn(`to Sundvik ${capitalised}`, NAMES, 'port')).toContain(`newspaper: ${capitalised}`);
  });
});
