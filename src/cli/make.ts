/** What the commands that make images load first, while buildx answers. */
export { readBakeRecipe } from '../buildx/bake/read-bake-recipe.ts'
export { buildRecipe } from '../buildx/recipe.ts'
export { exitCodeOf, makeImages } from './make-images.ts'
