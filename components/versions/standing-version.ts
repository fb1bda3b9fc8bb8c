import type { VersionView } from '@/lib/domain/documents/list-versions';

/** The version that is current by now, as a refusal brings it. Who finds an old correction knows less of it. */
export type StandingVersion = Pick<VersionView, 'id' | 'number' | 'sha256'> &
  Partial<Pick<VersionView, 'reason' | 'createdBy'>>;
