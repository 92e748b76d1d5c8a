import type { JSX } from 'preact';
import type { Freshness } from '#lib/facts/entity-detail.ts';
import { STRINGS } from '#lib/ui/strings.ts';

interface FreshProps {
  readonly is: Freshness | undefined;
  /** True if it holds for everything under the same name. */
  readonly all?: boolean;
}

/** At a fact that the last update of its pack brought or changed: that it did, and no more. */
export function Fresh({ is, all = false }: FreshProps): JSX.Element | null {
  if (is === undefined) return null;
  return (
    <small class="fresh">
      <span class="tag">{all ? STRINGS.allFresh : STRINGS.fresh(is)}</span>
    </small>
  );
}
