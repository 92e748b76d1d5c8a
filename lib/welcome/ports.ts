/** What the welcome page asks of the world outside its own document; the entrypoint puts the extension behind it. */
import type { EntityDetail } from '#lib/facts/entity-detail.ts';
import type { Result } from '#lib/messages/result.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { Shortcut } from '#lib/ui/shortcut-list.tsx';

export interface WelcomePorts {
  settings(): Promise<Result<Settings>>;
  changeSettings(change: Partial<Settings>): Promise<Result<Settings>>;
  shortcuts(): Promise<readonly Shortcut[]>;
  detail(entities: readonly string[]): Promise<Result<readonly EntityDetail[]>>;
  /** Which browser's own settings to name. */
  readonly browser: 'chromium' | 'firefox';
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** BCP 47 tag of the reader's language. */
  locale(): string;
}
