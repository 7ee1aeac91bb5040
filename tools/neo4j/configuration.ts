import { writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes the server's configuration into its home folder; gives the file's path. */
export async function writeConfiguration(home: string, port: number): Promise<string> {
  const file = path.join(home, 'neo4j.conf');
  const settings = {
    'server.bolt.enabled': 'true',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    // With port 0 Neo4j advertises the port that it got.
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'dbms.security.auth_enabled': 'true',
    'dbms.usage_report.enabled': 'false',
    'server.memory.pagecache.size': '64m',
    // Otherwise each database claims 256 MB of disk at once.
    'db.tx_log.preallocate': 'false',
    // Bolt's threads are waited for after the databases have closed; the default is 5 s for each of two pools.
    'internal.server.bolt.thread_pool_shutdown_wait_time': '200ms',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(file, lines.join(''));
  return file;
}
