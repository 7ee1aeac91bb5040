import { Ctx, Query, Resolver } from 'type-graphql';
import { readMunicipalities, type MunicipalityRecord } from '../../graph/read/municipalities.js';
import { byDanishName } from '../danish-order.js';
import type { ApiContext } from '../loaders.js';
import { Municipality } from './types.js';

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @Query(() => [Municipality], {
    description: 'The municipalities that the graph holds any document of, in Danish order of their names.',
  })
  async municipalities(@Ctx() { reader }: ApiContext): Promise<MunicipalityRecord[]> {
    return (await readMunicipalities(reader)).sort(byDanishName);
  }
}
