// Loaded into a service before its program: keeps something of every request, as a program that leaks does.
import { Server } from 'node:http';

const kept = [];
const emit = Server.prototype.emit;
Server.prototype.emit = function leak(name, ...given) {
  if (name === 'request') kept.push(Array.from({ length: 1250 }, (_, index) => index + kept.length / 2));
  return emit.call(this, name, ...given);
};
