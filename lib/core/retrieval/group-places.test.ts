import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupPlaces } from './group-places';

const group = fc.constantFrom<string[]>('a', 'b', 'c', 'x');
const material = fc
  .uniqueArray(fc.nat(20), { maxLength: 12 })
  .chain((ids) =>
    fc.tuple(
      fc.constant(ids.map((id) => ({ excerptId: String(id) }))),
      fc.array(fc.array(group, { maxLength: 3 }), { minLength: ids.length, maxLength: ids.length }),
    ),
  );

it('puts every place under each of its groups, once, in the order of both', () => {
  fc.assert(
    fc.property(material, ([places, lists]) => {
      const groupsOf = new Map(places.map(({ excerptId }, index) => [excerptId, lists[index] ?? []]));
      const order = ['c', 'a', 'b'];
      const groups = groupPlaces(places, groupsOf, order);
      const expected = [...order, null].map((id) => ({
        id,
        places: places.filter(({ excerptId }) => {
          const known = groupsOf.get(excerptId)!.filter((one) => order.includes(one));
          return id === null ? known.length === 0 : known.includes(id);
        }),
      }));
      expect(groups).toEqual(expected.filter((each) => each.places.length > 0));
    }),
  );
});
