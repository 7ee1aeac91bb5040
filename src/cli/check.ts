import { ACCESS_NAMES, GRAPH_NAMES } from '../config.js';
import type { CommandForm } from './command.js';
import { graphLine, readOtherwiseLine } from './progress.js';

export const checkCommand: CommandForm = {
  usage: 'check',
  about: 'check the configuration, and that the graph can be read',
  details: `Tells what the settings come to and what the graph holds. Where there is no
embedded graph yet, it says so and makes none. Works while a service runs.

Example:
  SAGSGRAF_NEO4J_URI=neo4j://localhost:7687 sagsgraf check`,
  settings: ['port', 'host', 'municipality', ...GRAPH_NAMES, ...ACCESS_NAMES, 'json'],
  async run({ settings, output, signal }) {
    const [{ perform }, { CHECK }, { hasGraph }] = await Promise.all([
      import('../service/client.js'),
      import('../service/operations.js'),
      import('../service/graph.js'),
    ]);
    const there = settings.neo4j !== null || (await hasGraph(settings.data));
    const store = there ? await perform(settings, CHECK, {}, { signal, onEvent: () => {} }) : null;
    const { data, host, port, municipality, neo4j, access } = settings;
    const configuration = {
      data,
      host,
      port,
      municipality,
      // Whoever reads this need not learn the password, nor the tokens.
      neo4j: neo4j === null ? null : { uri: neo4j.uri, user: neo4j.user, database: neo4j.database },
      access: { ...access, tokens: access.tokens.length },
    };
    output.result({ configuration, store }, [
      neo4j === null
        ? `Graph: embedded, in ${data}`
        : `Graph: Neo4j at ${neo4j.uri}, user ${neo4j.user ?? '(none)'}, database ${neo4j.database ?? '(default)'}`,
      `Serves on: host ${host}, port ${port}`,
      `Asks for: ${access.tokens.length === 0 ? 'no token' : `one of ${access.tokens.length} tokens`}`,
      `Municipality: ${municipality === null ? 'as each document tells' : `${municipality.name} (${municipality.code})`}`,
      store === null ? 'There is no graph there yet; “start” and “load” make it.' : graphLine(store.graph),
      ...(store === null || store.readOtherwise === 0 ? [] : [readOtherwiseLine(store.readOtherwise)]),
    ]);
    return 0;
  },
};
