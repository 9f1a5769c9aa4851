import { mapIn, messageIn, messagesIn, type ProtobufFields, readProtobuf, textIn } from './protobuf.ts'

/** As much of `metav1.ObjectMeta` as is looked at. */
export interface ObjectMeta {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
}

/** As much of a Deployment, StatefulSet or ConfigMap as is looked at. */
export interface StoredObject {
  readonly metadata: ObjectMeta
  readonly replicas: number
  readonly selector: Readonly<Record<string, string>>
  readonly template: ObjectMeta
  /** Those of the pod template. */
  readonly containers: readonly { readonly name: string; readonly image: string }[]
}

/**
 * Reads an object as client-go's typed clients send it: `k8s\0`, then a `runtime.Unknown` whose field 2 is the object
 * (k8s.io/apimachinery runtime/serializer/protobuf; field numbers from the generated.proto files of k8s.io/api).
 */
export function readObject(body: Buffer): StoredObject {
  if (body.subarray(0, 4).toString('latin1') !== 'k8s\0') throw new Error('not a protobuf body')
  const object = messageIn(readProtobuf(body.subarray(4)), 2)
  const spec = messageIn(object, 2)
  const template = messageIn(spec, 3)
  const containers = messagesIn(messageIn(template, 2), 2)
  const replicas = spec.get(1)?.[0]
  return {
    metadata: metadataIn(object, 1),
    replicas: typeof replicas === 'number' ? replicas : 1,
    selector: mapIn(messageIn(spec, 2), 1),
    template: metadataIn(template, 1),
    containers: containers.map(container => ({ name: textIn(container, 1), image: textIn(container, 2) })),
  }
}

function metadataIn(fields: ProtobufFields, field: number): ObjectMeta {
  const metadata = messageIn(fields, field)
  return { name: textIn(metadata, 1), labels: mapIn(metadata, 11), annotations: mapIn(metadata, 12) }
}
