import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js'

/**
 * The check of a value by one of this program's own JSON Schemas, compiled when it is first asked for and only then: compiling
 * them all takes longer than all else that a start does. The schemas themselves are held to their meta-schema by a test.
 *
 * @param schema JSON Schema 2020-12.
 * @param options what differs from ajv's defaults, apart from union types, which all schemas have.
 */
export function validatorOf<T>(schema: object, options: Options = {}): () => ValidateFunction<T> {
  let compiled: ValidateFunction<T> | undefined
  return () =>
    (compiled ??= new Ajv2020({ allowUnionTypes: true, validateSchema: false, ...options }).compile<T>(
      schema,
    ))
}
