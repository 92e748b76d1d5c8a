import { markedTexts, paintedMarks } from '#tests/harness/marks.ts';
import { until } from '#tests/harness/until.ts';
import { expect, stateOf, TALL, test, untilRead } from './fixtures.ts';

const ARTICLE = '/kharkiv-autumn.html';

test('marks the known names of an article', async ({ read }) => {
  const { page } = await read(ARTICLE);
  await page.setViewportSize(TALL);
  await expect
    .poll(() => markedTexts(page))
    .toEqual(
      expect.arrayContaining([
        'Kupyansk',
        'Izyum',
        'Vasily Nebenzya',
        'Zaporizhzhia nuclear plant',
        'Rafael Grossi',
      ]),
    );
});

test('marks a name however it is written: split, spaced, hyphenated, in capitals, in Cyrillic, respelled', async ({
  read,
  backstage,
}) => {
  await backstage.ask('background/change-settings', { change: { marks: 'every' } });
  const { page } = await read(ARTICLE);
  await page.setViewportSize(TALL);
  await expect
    .poll(() => markedTexts(page))
    .toEqual(
      expect.arrayContaining([
        'Energoatom',
        'Ener\u00ADgoatom',
        'Institute for\u00A0the Study of\u00A0War',
        'ISW',
        'KUPYANSK',
        'Куп’янськ',
        'Kup’yansk',
        'Kupiansk',
        'Izium',
        'Balakliia',
        'Oleh Syniehubov',
      ]),
    );
});

test('marks headlines, captions, table cells and quotations', async ({ read, backstage }) => {
  await backstage.ask('background/change-settings', { change: { marks: 'every' } });
  const { page } = await read(ARTICLE);
  await page.setViewportSize(TALL);
  for (const [selector, text] of [
    ['h1', 'Kupyansk'],
    ['figcaption', 'Oskil River'],
    ['td', 'Kharkiv'],
    ['blockquote', 'Kup’yansk'],
  ] as const) {
    await expect.poll(() => markedTexts(page, `article ${selector}`), selector).toContain(text);
  }
});

test('marks nothing in menus, lists of links, form fields and hidden parts', async ({ read, backstage }) => {
  await backstage.ask('background/change-settings', { change: { marks: 'every' } });
  const { page } = await read(ARTICLE);
  await page.setViewportSize(TALL);
  await expect.poll(() => markedTexts(page, 'article')).toContain('Kupyansk');
  for (const selector of ['nav', 'aside', 'textarea', '[hidden]', '[aria-hidden="true"]']) {
    expect(await markedTexts(page, selector), selector).toEqual([]);
  }
});

test('marks the first mention in each section, every one by choice, and the first again', async ({
  read,
  backstage,
}) => {
  const { page } = await read(ARTICLE);
  await page.setViewportSize(TALL);
  const spelledKupyansk = async () =>
    (await markedTexts(page)).filter((text) => /^k[uy]p|^куп/iu.test(text)).length;
  // The headline’s section and “What the maps said”.
  await expect.poll(spelledKupyansk).toBe(2);
  await backstage.ask('background/change-settings', { change: { marks: 'every' } });
  // Headline, dateline, “Kupiansk”, “Куп’янськ”, the United Nations, the loudspeakers, the quotation.
  await expect.poll(spelledKupyansk).toBe(7);
  await backstage.ask('background/change-settings', { change: { marks: 'first' } });
  await expect.poll(spelledKupyansk).toBe(2);
});

test('tells apart by their look the kinds of names, and a name that is contested where it stands', async ({
  read,
}) => {
  const { page } = await read(ARTICLE);
  await page.setViewportSize(TALL);
  await expect.poll(() => markedTexts(page)).toContain('Rafael Grossi');
  const marks = await paintedMarks(page);
  const looks = (text: string) =>
    marks.filter((mark) => mark.text === text).map(({ highlight }) => highlight);
  const [place] = looks('Balakliya');
  const [person] = looks('Rafael Grossi');
  const [organisation] = looks('Energoatom');
  expect(new Set([place, person, organisation]).size).toBe(3);
  // In the headline nobody else is named; beside the loudspeakers another party to the dispute is.
  const [headline, loudspeakers] = looks('Kupyansk');
  expect(headline).toBe(place);
  expect(loudspeakers).not.toBe(place);
});

test('marks a page under the strictest content security policy, which reports no violation', async ({
  open,
  backstage,
}) => {
  const { page, tab } = await open('/strict.html');
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.reload();
  await until('the page to answer again', () => stateOf(backstage, tab));
  await untilRead(backstage, tab);
  await expect.poll(() => markedTexts(page)).toContain('Energoatom');
  expect(complaints).toEqual([]);
});

test('shows no mark on an article about something else, although it has names that the pack knows', async ({
  read,
  backstage,
}) => {
  const { page, tab } = await read('/garden.html');
  await page.setViewportSize(TALL);
  expect((await stateOf(backstage, tab))?.mentions).toBe(0);
  expect(await markedTexts(page)).toEqual([]);
});
