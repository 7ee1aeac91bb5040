import { openWay, type Way } from '../../tools/neo4j/way.js';

/** A way to a server that counts how often an answer was waited for before more was sent. */
export interface CountedWay extends Way {
  /** Round trips since the last call. */
  take(): number;
}

/** Opens such a way on a port of loopback. */
export async function countedWay(uri: string): Promise<CountedWay> {
  let trips = 0;
  const way = await openWay(uri, () => {
    let waited = true;
    return {
      fromClient: (bytes, pass) => {
        if (waited) trips += 1;
        waited = false;
        pass(bytes);
      },
      fromServer: (bytes, pass) => {
        waited = true;
        pass(bytes);
      },
    };
  });
  return {
    ...way,
    take: () => {
      const taken = trips;
      trips = 0;
      return taken;
    },
  };
}
