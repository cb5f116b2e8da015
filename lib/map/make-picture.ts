import L from 'leaflet'

/** A renderer of its own; some room around, so that dragging shows no bare edge. */
export const makePicture = (): L.Renderer => L.svg({ padding: 0.4 })
