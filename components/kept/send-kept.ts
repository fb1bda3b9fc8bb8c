import type { KeptOverview } from '@/components/kept/kept-overview';
import { sendUnseen } from '@/components/workspace/open-sessions';

/** Sends what is unsent, of documents open or not; done when all of it was answered, or something does not get through. */
export async function sendKept({ documents }: Pick<KeptOverview, 'documents'>): Promise<void> {
  const unsent = documents.filter((kept) => kept.unsent > 0);
  await Promise.all(
    unsent.map(async ({ document }) => {
      const session = await sendUnseen(document);
      session.retry();
      await session.settled();
    }),
  );
}
