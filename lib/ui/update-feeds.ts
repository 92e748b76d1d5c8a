/** "Update": every feed asked for its news, one after another. */
import type { FeedView, Updated } from '#lib/library/view.ts';
import type { Result } from '#lib/messages/result.ts';
import type { Outcome } from '#lib/trouble/outcome.ts';
import { answerOfOutcome, type Problem } from './answer.ts';

/** What came of it: of each feed what was found, or what was in the way. */
export interface CameTo {
  readonly updates: readonly Updated[];
  readonly problems: readonly { readonly feed: string; readonly problem: Problem }[];
}

/** `feed` in the problems is the feed's title. A problem with one feed keeps no other from being asked; the reader's "cancel" does. */
export async function updateFeeds(
  feeds: readonly FeedView[],
  updateFeed: (feed: string) => Promise<Result<Outcome<Updated>>>,
): Promise<CameTo> {
  const updates: Updated[] = [];
  const problems: { feed: string; problem: Problem }[] = [];
  for (const { feed, title } of feeds) {
    const answer = answerOfOutcome(await updateFeed(feed));
    if (answer.ok) updates.push(answer.value);
    else problems.push({ feed: title, problem: answer.problem });
    if (!answer.ok && answer.problem.is === 'trouble' && answer.problem.trouble.why === 'cancelled') break;
  }
  return { updates, problems };
}
