import type { ComponentChildren, JSX } from 'preact';
import { isAllNew, tellOnce } from '#lib/card/tell-once.ts';
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { AlsoSaid } from './also-said.tsx';
import { Disputes } from './disputes.tsx';
import { Figures } from './figures.tsx';
import { Fresh } from './fresh.tsx';
import { Header } from './header.tsx';
import type { Reading } from './reading.ts';
import { type Place, SourceLine } from './source-line.tsx';
import { ToldOn } from './told-on.tsx';
import { WhereWritten } from './where-written.tsx';

interface AccountProps {
  readonly detail: EntityDetail;
  readonly basis: Omit<Reading, 'superseded'>;
  readonly headingId: string;
  /** Where several packs tell of the name: which of them this is. */
  readonly place: Place | undefined;
  readonly senses: ComponentChildren;
}

/** Everything one pack says about one entity. The order is fixed: who, when it was told, what, how much, who disagrees. */
export function Account({ detail, basis, headingId, place, senses }: AccountProps): JSX.Element {
  const reading: Reading = { ...basis, superseded: supersededIn(detail) };
  const told = tellOnce(detail);
  const { entity, disputes, claims } = told;
  const sourceId = `${headingId}-source`;
  return (
    <section class="account" aria-labelledby={place === undefined ? undefined : `${sourceId} ${headingId}`}>
      {place !== undefined && <SourceLine id={sourceId} pack={detail.pack} place={place} />}
      <div class="facts">
        <Header entity={entity} headingId={headingId} reading={reading} />
        {senses}
        <ToldOn date={detail.toldOn} reading={reading} />
        <Fresh is={entity.fresh} all={isAllNew(detail)} />
        {entity.summary !== undefined && (
          <p class="summary">
            <PackText text={entity.summary} />
          </p>
        )}
        <Figures key={entity.id} detail={told} reading={reading} />
      </div>
      {disputes.length + claims.length > 0 && (
        <div class="claims">
          <Disputes disputes={disputes} reading={reading} />
          <AlsoSaid key={entity.id} claims={claims} apart={disputes.length > 0} reading={reading} />
        </div>
      )}
      <WhereWritten places={detail.written} reading={reading} />
    </section>
  );
}

function supersededIn({ disputes, claims }: EntityDetail): ReadonlySet<string> {
  const disputed = disputes.flatMap(({ positions }) => positions.flatMap((position) => position.claims));
  return new Set([...disputed, ...claims].flatMap(({ supersedes }) => supersedes ?? []));
}
