/** Figures: amounts that make sense, and the claim they rest on. */
import { onCircles } from './circles.ts';
import { type Finding, packFinding } from './finding.ts';
import type { PackTables } from './pack-tables.ts';
import type { Evidence, Figure, Pack } from './schema.ts';

/** An amount is a number, a range, or words where no number says it. */
export function* checkFigureAmounts(pack: Pack): Iterable<Finding> {
  for (const [row, { id, value, max, words, qualifier }] of pack.figures.entries()) {
    const at = (field: string, message: string, remedy: string) =>
      packFinding(id, ['figures', row, field], message, remedy);
    if (value !== null) {
      if (max !== undefined && max <= value)
        yield at('max', `${max} is not more than value (${value})`, 'value is the lower end of the range');
      continue;
    }
    if (words === undefined)
      yield at('words', 'is missing where value is null', 'give the amount as it was said');
    if (qualifier !== undefined)
      yield at('qualifier', 'stands beside value null', 'remove it: the words carry it');
    if (max !== undefined) yield at('max', 'stands beside value null', 'remove it: the words carry it');
  }
}

/** A figure is written where its claim is written. */
export function* checkFigureClaims(pack: Pack, { claims }: PackTables): Iterable<Finding> {
  const places = new Map<string, ReadonlySet<string>>();
  for (const [row, figure] of pack.figures.entries()) {
    const claim = claims.get(figure.claim);
    if (!claim) continue;
    const written = places.get(claim.id) ?? new Set(claim.evidence.map(placeKey));
    places.set(claim.id, written);
    if (figure.evidence.some((item) => written.has(placeKey(item)))) continue;
    yield packFinding(
      figure.id,
      ['figures', row, 'evidence'],
      `shares no paragraph with its claim “${claim.id}”`,
      'name the right claim, or the paragraph in which both stand',
    );
  }
}

const placeKey = ({ source, paragraph }: Evidence) => `${source}/${paragraph}`;

/** A conversion measures the same of the same thing on the same day as what it was converted from. */
export function* checkDerivedFigures(pack: Pack, { figures }: PackTables): Iterable<Finding> {
  const circular = onCircles(figures.keys(), (id) => figures.get(id)?.derivedFrom);
  for (const [row, figure] of pack.figures.entries()) {
    const origin = figure.derivedFrom === undefined ? undefined : figures.get(figure.derivedFrom);
    if (!origin) continue;
    const problem = derivationProblem(figure, origin, circular);
    if (problem)
      yield packFinding(
        figure.id,
        ['figures', row, 'derivedFrom'],
        problem,
        'a conversion has the measure, about[0] and asOf of its original',
      );
  }
}

function derivationProblem(
  figure: Figure,
  origin: Figure,
  circular: ReadonlySet<string>,
): string | undefined {
  if (figure.measure !== origin.measure) return `“${origin.id}” measures “${origin.measure}”`;
  if (figure.about[0] !== origin.about[0]) return `“${origin.id}” is about “${origin.about[0]}”`;
  if (figure.asOf !== origin.asOf) return `“${origin.id}” is as of ${origin.asOf ?? 'no date'}`;
  if (circular.has(figure.id)) return 'leads back to the figure itself';
  return undefined;
}
