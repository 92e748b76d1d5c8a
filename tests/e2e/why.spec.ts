import { find, findAll, type Part, textOf } from '#tests/harness/card.ts';
import { cardElement, cardGone, cardShown, moveTo, openByPointer } from '#tests/harness/pointer.ts';
import { until } from '#tests/harness/until.ts';
import { expect, test, type Visit } from './fixtures.ts';

const ARTICLE = '/kharkiv-autumn.html';

const hasClass =
  (name: string) =>
  ({ attributes }: Part): boolean =>
    (attributes.class ?? '').split(' ').includes(name);

async function press({ page, cards }: Visit, label: string): Promise<void> {
  const card = await cardElement(cards);
  const button = find(card, (part) => part.tag === 'button' && textOf(part) === label);
  if (button === undefined) throw new Error(`The card has no button ${label}.`);
  const { middle } = await cards.placeOf(button);
  await moveTo(page, middle);
  await page.mouse.click(middle.x, middle.y);
}

/** The open section, once the reasons are there. */
const reasons = ({ cards }: Visit): Promise<Part> =>
  until('the reasons', async () => {
    const section = find(await cardElement(cards), hasClass('why'));
    return section?.attributes['aria-busy'] === 'false' && section;
  });

/** What stands in the section's margin, and beside it. */
const ledger = (section: Part): Map<string, string> =>
  new Map(
    findAll(section, hasClass('why-row')).map((row) => [
      textOf(find(row, ({ tag }) => tag === 'dt')),
      textOf(find(row, ({ tag }) => tag === 'dd')),
    ]),
  );

test('says why a name is marked, in the words of the page', async ({ read }) => {
  const visit = await read(ARTICLE);
  await openByPointer(visit.page, visit.cards, 'Kupyansk');
  await press(visit, 'Why is this marked?');
  const rows = ledger(await reasons(visit));
  expect(rows.get('Words')).toMatch(/^Kupyansk, /u);
  expect(rows.get('Together')).toMatch(/points?[.,]/u);
  expect((await cardShown(visit.cards)).name).toBe('Kupyansk');
});

test('copies a report that tells the page and nothing of how the reader came there', async ({ read }) => {
  const visit = await read(`${ARTICLE}?from=letter#top`);
  const { page, cards } = visit;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openByPointer(page, cards, 'Kupyansk');
  await press(visit, 'Why is this marked?');
  await reasons(visit);
  await press(visit, 'Copy for a report');
  await until('the card to say so', async () => textOf(await cards.card()).includes('Copied'));
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toMatch(/^Marked: .*\[Kupyansk\].*$/mu);
  expect(report).toMatch(/^Taken for: Kupyansk \(kharkiv-counteroffensive-2022\/kupyansk\)$/mu);
  expect(report).toMatch(/^Pack: .* \(kharkiv-counteroffensive-2022\), version \d+$/mu);
  expect(report).toMatch(/^Extension: According To .+$/mu);
  expect(report).toMatch(/^Page: https?:\/\/[^?#]*\/kharkiv-autumn\.html$/mu);
});

test('closes the reasons on Escape, and the card on the next', async ({ read }) => {
  const visit = await read(ARTICLE);
  await openByPointer(visit.page, visit.cards, 'Kupyansk');
  await press(visit, 'Why is this marked?');
  await reasons(visit);
  await visit.page.keyboard.press('Escape');
  await until('the reasons to close', async () => {
    const card = await visit.cards.card();
    return card !== undefined && find(card, hasClass('why')) === undefined;
  });
  await visit.page.keyboard.press('Escape');
  await cardGone(visit.cards);
});
