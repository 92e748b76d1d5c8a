/** The first page after the installation: what happens, what it looks like, and the one choice to make. */
import type { JSX } from 'preact';
import { ReachChoice } from '#lib/ui/reach-choice.tsx';
import { ShortcutList } from '#lib/ui/shortcut-list.tsx';
import { STRINGS } from '#lib/ui/strings.ts';
import type { WelcomePorts } from './ports.ts';
import { Sample } from './sample-view.tsx';
import { useReach } from './use-reach.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { FACTS, NARROWING, WORDS } from './words.ts';

export function Welcome({ ports }: { readonly ports: WelcomePorts }): JSX.Element {
  const { reach, outcome, choose } = useReach(ports);
  const shortcuts = useShortcuts(ports);
  return (
    <main class="welcome">
      <div class="telling">
        <header>
          <p class="product">
            <img src="/icon/master.svg" alt="" width="28" height="28" /> {STRINGS.product}
          </p>
          <h1>{WORDS.title}</h1>
          <p class="lead">{WORDS.lead}</p>
        </header>
        <dl class="terms">
          {FACTS.map(({ term, meaning }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <section class="choice">
          {reach !== undefined && <ReachChoice legend={WORDS.choice} reach={reach} onChoose={choose} />}
          <p class="hint">{NARROWING[ports.browser]}</p>
          <p class="outcome" role="status">
            {outcome}
          </p>
        </section>
      </div>
      <div class="showing">
        <section aria-label={WORDS.sample}>
          <Sample ports={ports} />
        </section>
        <section>
          <h2>{WORDS.keys}</h2>
          <ShortcutList shortcuts={shortcuts} />
        </section>
      </div>
    </main>
  );
}
