/** What the reader can choose, saved at once. */
import type { JSX } from 'preact';
import type { Failure } from '#lib/messages/result.ts';
import type { PopupActions } from '#lib/popup/actions.ts';
import type { Ground } from '#lib/popup/state.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { type Option, RadioGroup } from '#lib/ui/radio-group.tsx';
import { ReachChoice } from '#lib/ui/reach-choice.tsx';
import { ShortcutList } from '#lib/ui/shortcut-list.tsx';
import { BackBar } from './back-bar.tsx';
import { PackList } from './pack-list.tsx';
import { Trouble } from './trouble.tsx';

const MARKS: readonly Option<Settings['marks']>[] = [
  { value: 'first', label: 'The first mention in each section' },
  { value: 'every', label: 'Every mention' },
];

const BADGES: readonly Option<Settings['badge']>[] = [
  { value: 'off', label: 'Nothing' },
  { value: 'dot', label: 'A dot where names were found' },
  { value: 'number', label: 'The number of mentions' },
];

interface SettingsPanelProps {
  readonly ground: Ground;
  readonly trouble: Failure | undefined;
  readonly actions: PopupActions;
  readonly locale: string;
}

export function SettingsPanel({ ground, trouble, actions, locale }: SettingsPanelProps): JSX.Element {
  const { settings, library, shortcuts } = ground;
  const change = (choice: Partial<Settings>) => void actions.change(choice);
  return (
    <div class="panel">
      <BackBar title="Settings" onBack={actions.back} />
      <Trouble trouble={trouble} />
      <main class="scroll settings">
        <ReachChoice
          legend="Where pages are read"
          reach={settings.reach}
          onChoose={(reach) => change({ reach })}
        />
        <RadioGroup
          name="marks"
          legend="What is marked"
          options={MARKS}
          chosen={settings.marks}
          onChoose={(marks) => change({ marks })}
        />
        <RadioGroup
          name="badge"
          legend="Shown on the toolbar button"
          options={BADGES}
          chosen={settings.badge}
          onChoose={(badge) => change({ badge })}
        />
        <PackList packs={library?.packs ?? []} locale={locale} onManage={() => void actions.manage()} />
        <section>
          <h2>Keyboard</h2>
          <ShortcutList shortcuts={shortcuts} />
          <p class="hint">The keys can be changed in the browser, where it lists its extensions.</p>
        </section>
        <section>
          <h2>What is kept on this device</h2>
          <p class="hint">
            Your choices, your packs and feeds, the sites you switched on or off. Nothing about what you read.
          </p>
          <p class="remedies">
            <button
              class="button second"
              type="button"
              onClick={() => actions.go({ at: 'delete', deleted: false })}
            >
              Delete everything …
            </button>
          </p>
        </section>
      </main>
    </div>
  );
}
