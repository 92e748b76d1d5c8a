import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FIGURES_SHOWN } from '#lib/card/constants.ts';
import type { DetailFigure, EntityDetail } from '#lib/facts/entity-detail.ts';
import { STRINGS } from '#lib/ui/strings.ts';
import { Figure } from './figure.tsx';
import { More } from './more.tsx';
import type { Reading } from './reading.ts';

interface FiguresProps {
  readonly detail: EntityDetail;
  readonly reading: Reading;
}

/** What is measured about the entity; a conversion given by the source stands with the figure it converts. */
export function Figures({ detail, reading }: FiguresProps): JSX.Element | null {
  const [all, setAll] = useState(false);
  const { figures, entity } = detail;
  const ids = new Set(figures.map(({ id }) => id));
  const own = figures.filter(({ derivedFrom }) => derivedFrom === undefined || !ids.has(derivedFrom));
  if (own.length === 0) return null;
  const hidden = own.length - FIGURES_SHOWN;
  return (
    <section class="figures">
      <h3 class="spoken">{STRINGS.figures}</h3>
      <dl>
        {own.map((figure, index) => (
          <Figure
            key={figure.id}
            figure={figure}
            conversions={conversionsOf(figure, figures)}
            subject={entity.id}
            isHidden={!all && index >= FIGURES_SHOWN}
            reading={reading}
          />
        ))}
      </dl>
      {hidden > 0 && <More isOpen={all} label={STRINGS.moreFigures(hidden)} onToggle={setAll} />}
    </section>
  );
}

function conversionsOf({ id }: DetailFigure, figures: readonly DetailFigure[]): DetailFigure[] {
  return figures.filter(({ derivedFrom }) => derivedFrom === id);
}
