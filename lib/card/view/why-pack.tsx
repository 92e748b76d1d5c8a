import type { ComponentChildren, JSX } from 'preact';
import { languageName } from '#lib/card/language-name.ts';
import { signed, WHY } from '#lib/card/why-strings.ts';
import type { Bearer, Told } from '#lib/card/why-told.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { STRINGS } from '#lib/ui/strings.ts';

interface WhyPackProps {
  readonly told: Told;
  /** The marked words as the page has them. */
  readonly words: string;
  /** True where several packs tell: each says which it is. */
  readonly isNamed: boolean;
}

/** What one pack's names make of the words: a ledger with what each line is about in the margin. */
export function WhyPack({ told, words, isNamed }: WhyPackProps): JSX.Element {
  const { pack, verdict, meant, others } = told;
  const isAgainst = ({ points }: Reason) => points < 0;
  return (
    <div class="why-pack">
      {isNamed && (
        <h4 class="why-source">
          <PackText text={pack.title} /> · {STRINGS.version(pack.version)}
        </h4>
      )}
      <dl>
        <Row label={WHY.words}>
          <Met words={words} bearer={meant} />
        </Row>
        {meant.rules.length > 0 && (
          <Row label={WHY.rules}>
            <ol>
              {meant.rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ol>
          </Row>
        )}
        <Reasons label={WHY.for} reasons={meant.reasons.filter((reason) => !isAgainst(reason))} />
        <Reasons label={WHY.against} reasons={meant.reasons.filter(isAgainst)} />
        {meant.reasons.length === 0 && <Row label={WHY.for}>{WHY.nothingAround}</Row>}
        <Row label={WHY.together}>{WHY.sum(verdict, meant.points)}</Row>
        {others.length > 0 && <Others bearers={others} />}
      </dl>
    </div>
  );
}

type Reason = Bearer['reasons'][number];

function Row({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="row why-row">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The words on the page, the form they were met as, and whose name that is. */
function Met({ words, bearer }: { readonly words: string; readonly bearer: Bearer }): JSX.Element {
  const { form, lang, rules, name } = bearer;
  const isNameItself = rules.length === 0 && form === name;
  const language = lang === undefined ? undefined : languageName(lang);
  const [before, after] = WHY.way(language, rules.length > 0);
  return (
    <p>
      <Quoted text={words} />
      {form !== words && (
        <>
          {`, ${WHY.metAs} `}
          <Quoted text={form} />
        </>
      )}
      {', '}
      {isNameItself ? (
        WHY.asInPack
      ) : (
        <>
          {before} <PackText text={name} />
          {after !== '' && ` ${after}`}
        </>
      )}
    </p>
  );
}

/** What spoke for the meaning or against it, the words that brought it, and the points at the edge. */
function Reasons({
  label,
  reasons,
}: {
  readonly label: string;
  readonly reasons: readonly Reason[];
}): JSX.Element | null {
  if (reasons.length === 0) return null;
  return (
    <Row label={label}>
      <ul>
        {reasons.map(({ points, why, by }) => (
          <li class="reason" key={`${why} ${by}`}>
            <span>
              {why}
              {by !== '' && (
                <>
                  : <Quoted text={by} />
                </>
              )}
            </span>{' '}
            <span class="points">{signed(points)}</span>
          </li>
        ))}
      </ul>
    </Row>
  );
}

/** The other bearers of the name, a line each. */
function Others({ bearers }: { readonly bearers: readonly Bearer[] }): JSX.Element {
  return (
    <Row label={WHY.others}>
      <ul>
        {bearers.map(({ entity, name, stands, points }) => (
          <li key={entity}>
            <PackText text={name} />: {WHY.other(stands, points)}
          </li>
        ))}
      </ul>
    </Row>
  );
}

function Quoted({ text }: { readonly text: string }): JSX.Element {
  return (
    <q>
      <PackText text={text} />
    </q>
  );
}
