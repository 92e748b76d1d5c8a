/** "Update" in the popup: every feed asked and its news installed, with progress, and what came of it in a line. */
import { cameToInWords } from '#lib/ui/library-words.ts';
import { updateFeeds } from '#lib/ui/update-feeds.ts';
import { watched } from '#lib/ui/watched.ts';
import type { PopupPorts } from './ports.ts';
import type { Store } from './store.ts';

/** Does nothing where there is no feed, or where an update runs already. */
export async function updateIndex(ports: PopupPorts, store: Store): Promise<void> {
  const feeds = store.state().ground?.library?.feeds ?? [];
  const [first] = feeds;
  if (first === undefined || store.state().updating.is === 'running') return;
  store.tell({
    type: 'updating',
    updating: { is: 'running', progress: { step: 'asking', what: first.title } },
  });
  const came = await watched(
    ports,
    updateFeeds(feeds, (feed) => ports.updateFeed(feed, 'install')),
    (progress) => store.tell({ type: 'updating', updating: { is: 'running', progress } }),
  );
  store.tell({ type: 'updating', updating: { is: 'done', words: cameToInWords(came) } });
  const library = await ports.library();
  if (library.ok) store.tell({ type: 'library', library: library.value });
}
