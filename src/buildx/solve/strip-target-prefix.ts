/**
 * The name of a step without the bake target that buildx puts in front: `[app internal] load …` is `[internal] load …`, and
 * `[app] exporting …` is `exporting …`. Steps of a Dockerfile (`[app 2/3] RUN …`) keep it, since it tells where they stand.
 */
export function stripTargetPrefix(name: string): string {
  if (name.startsWith('[internal]')) return name
  return name.replace(/^\[\S+ internal\]/, '[internal]').replace(/^\[[\w-]+\] (?=(?:ex|im)porting )/, '')
}
