/** Everything a pack says: searched, filtered by kind, in pages, each name with its card. */
import type { JSX } from 'preact';
import type { PackView } from '#lib/library/view.ts';
import type { Browsing } from '#lib/options/browsing-state.ts';
import { PackText } from '#lib/ui/pack-text.tsx';
import { BrowseCard } from './browse-card.tsx';
import { BrowseList } from './browse-list.tsx';
import { BrowseQuestion } from './browse-question.tsx';
import { PackFacts } from './pack-facts.tsx';
import { PanelHead } from './panel-head.tsx';
import type { Surroundings } from './surroundings.ts';

interface PackPanelProps {
  /** Undefined where there is no pack of the id. */
  readonly pack: PackView | undefined;
  readonly browsing: Browsing | undefined;
  /** References of the names never to be found. */
  readonly muted: readonly string[];
  readonly around: Surroundings;
}

export function PackPanel({ pack, browsing, muted, around }: PackPanelProps): JSX.Element {
  const { actions, now, locale } = around;
  if (pack === undefined) {
    return (
      <div class="panel">
        <PanelHead actions={actions} title="This pack is not here">
          <p>It may have been removed.</p>
        </PanelHead>
      </div>
    );
  }
  return (
    <div class="panel">
      <PanelHead actions={actions} title={<PackText text={pack.title} />}>
        <p class="lead">
          <PackText text={pack.description} />
        </p>
        <PackFacts pack={pack} now={now} locale={locale} />
      </PanelHead>
      {browsing !== undefined && (
        <div class="browser" data-card={browsing.card === undefined ? undefined : ''}>
          <div class="browser-list">
            <BrowseQuestion browsing={browsing} actions={actions} />
            <BrowseList browsing={browsing} muted={muted} actions={actions} />
          </div>
          {browsing.card !== undefined && (
            <BrowseCard key={browsing.card.entity} card={browsing.card} muted={muted} around={around} />
          )}
        </div>
      )}
    </div>
  );
}
