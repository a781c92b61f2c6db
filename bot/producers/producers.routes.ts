import * as z from 'zod/mini'
import { District } from '#shared/areas/area.ts'
import {
  NewProducer,
  ProducerChange,
  ProducersView,
  ProducerView,
  Resume,
} from '#shared/producers/producer.ts'
import { type Route, route } from '../http/route.ts'
import { addProducer } from './add-producer.ts'
import { changeProducer } from './change-producer.ts'
import { resumeProducer } from './resume-producer.ts'
import { viewProducers } from './view-producers.ts'

const InDistrict = z.strictObject({ district: District })
const LIST = '/districts/:district/producers'

export const producerRoutes: readonly Route[] = [
  route('get', LIST, InDistrict, viewProducers, ProducersView, {
    summary: 'A district’s registry of producers',
  }),
  route('post', LIST, NewProducer, addProducer, ProducerView, { summary: 'Adds a producer', status: 201 }),
  route('patch', '/producers/:id', ProducerChange, changeProducer, ProducerView, {
    summary: 'Changes a producer',
  }),
  route('post', '/producers/:id/resume', Resume, resumeProducer, ProducerView, {
    summary: 'Starts a stopped category again',
  }),
]
