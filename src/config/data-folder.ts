import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder for a user's own data where nothing else is said, by the custom of the platform. */
export function defaultDataFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string {
  if (platform === 'win32') {
    return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'sagsgraf');
  }
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'sagsgraf');
  const base = environment['XDG_DATA_HOME'];
  // The XDG specification says that a relative path is to be ignored.
  return join(base?.startsWith('/') ? base : join(homedir(), '.local', 'share'), 'sagsgraf');
}
