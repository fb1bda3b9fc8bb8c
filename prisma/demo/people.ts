import type { Role } from '@/generated/prisma/enums';

export type DemoPerson = {
  key: 'admin' | 'coordinator' | 'researcher' | 'supervisor' | 'reader';
  name: string;
  /** In the demo study; the admin of the installation is no member. */
  role: Role | null;
};

/** Invented; their addresses are `<key>@example.org`. */
export const people: readonly DemoPerson[] = [
  { key: 'admin', name: 'Ada Conti', role: null },
  { key: 'coordinator', name: 'Marta Ferrero', role: 'COORDINATOR' },
  { key: 'researcher', name: 'Luca Giraudo', role: 'RESEARCHER' },
  { key: 'supervisor', name: 'Elena Bonino', role: 'SUPERVISOR' },
  { key: 'reader', name: 'Paolo Revelli', role: 'READER' },
];
