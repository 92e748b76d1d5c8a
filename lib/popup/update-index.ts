/** "Update" in the popup: every feed asked and its news installed, with progress, and what came of it in a line. */
import { besideOf, cameToInWords } from '#lib/ui/library-words.ts';
import { updateFeeds } from '#lib/ui/update-feeds.ts';
import { watched } from '#lib/ui/watched.ts';
import type { PopupPorts } from './ports.ts';
import type { Store } from './store.ts';

/** Does nothing where there is no feed, or where an update runs already. */
export async function updateIndex(ports: PopupPorts, store: Store): Promise<void> {
  const before = store.state().ground?.library;
  const [first] = before?.feeds ?? [];
  if (before === undefined || first === undefined || store.state().updating.is === 'running') return;
  store.tell({
    type: 'updating',
    updating: { is: 'running', progress: { step: 'asking', what: first.title } },
  });
  const came = await watched(
    ports,
    updateFeeds(before.feeds, (feed) => ports.updateFeed(feed, 'install')),
    (progress) => store.tell({ type: 'updating', updating: { is: 'running', progress } }),
  );
  const answer = await ports.library();
  const library = answer.ok ? answer.value : before;
  store.tell({ type: 'library', library });
  const words = cameToInWords(came, besideOf(library));
  store.tell({ type: 'updating', updating: { is: 'done', words } });
}
