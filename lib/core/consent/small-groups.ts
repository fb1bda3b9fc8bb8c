/** Fewer people than this behind a role and an organisation, and the two name somebody. */
const ENOUGH_PEOPLE = 2;

interface Person {
  id: string;
  roleCategoryId: string | null;
  organisationId: string | null;
}

export interface SmallGroup {
  roleCategoryId: string;
  organisationId: string;
  participantIds: string[];
}

/**
 * The groups of one role in one organisation that are too small to hide who is in them.
 *
 * @param people all participants of the study
 * @param speaking those whose words are about to leave; groups without any of them are not told
 */
export function smallGroups(people: readonly Person[], speaking: ReadonlySet<string>): SmallGroup[] {
  const groups = new Map<string, SmallGroup>();
  for (const { id, roleCategoryId, organisationId } of people) {
    if (roleCategoryId === null || organisationId === null) continue;
    const key = `${roleCategoryId} ${organisationId}`;
    const group = groups.get(key) ?? { roleCategoryId, organisationId, participantIds: [] };
    group.participantIds.push(id);
    groups.set(key, group);
  }
  return [...groups.values()].filter(
    ({ participantIds }) =>
      participantIds.length < ENOUGH_PEOPLE && participantIds.some((id) => speaking.has(id)),
  );
}
