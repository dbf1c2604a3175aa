// Delivery reports: Communication Services tells Event Grid, which posts them to the app with a token of the tenant.
// The topic is global, so the recipients' addresses in the reports may be stored in any region for as long as they are under way:
// https://learn.microsoft.com/azure/communication-services/concepts/privacy. Leave the audience empty where that is not acceptable.
param tags object
param systemTopicName string
param communicationId string
param endpointUrl string
param tenantId string
param audience string
@description('Event Grid calls the app before it accepts the subscription, so the app must be there first.')
param subscribe bool

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' = {
  name: systemTopicName
  location: 'global'
  tags: tags
  properties: {
    source: communicationId
    topicType: 'Microsoft.Communication.CommunicationServices'
  }
}

resource subscription 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2022-06-15' = if (subscribe) {
  parent: topic
  name: 'evgs-delivery-reports'
  properties: {
    destination: {
      endpointType: 'WebHook'
      properties: {
        // The address is known to everybody; what protects it is the token.
        #disable-next-line use-secure-value-for-secure-inputs
        endpointUrl: endpointUrl
        azureActiveDirectoryTenantId: tenantId
        azureActiveDirectoryApplicationIdOrUri: audience
        maxEventsPerBatch: 20
        preferredBatchSizeInKilobytes: 64
      }
    }
    eventDeliverySchema: 'EventGridSchema'
    filter: { includedEventTypes: ['Microsoft.Communication.EmailDeliveryReportReceived'] }
    retryPolicy: {
      eventTimeToLiveInMinutes: 1440
      maxDeliveryAttempts: 30
    }
  }
}
