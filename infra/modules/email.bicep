// Communication Services with an e-mail domain.
param tags object
param communicationName string
param emailServiceName string
param dataLocation string
param domainKind string
param domainName string
param domainVerified bool
param sender string

var managed = domainKind == 'AzureManaged'
// The platform refuses to link a domain whose records are not verified yet.
var linked = managed || domainVerified

resource emailService 'Microsoft.Communication/emailServices@2023-04-01' = {
  name: emailServiceName
  location: 'global'
  tags: tags
  properties: { dataLocation: dataLocation }
}

resource domain 'Microsoft.Communication/emailServices/domains@2023-04-01' = {
  parent: emailService
  name: managed ? 'AzureManagedDomain' : domainName
  location: 'global'
  tags: tags
  properties: {
    domainManagement: domainKind
    // Nobody is told who opened a mail or followed a link in it.
    userEngagementTracking: 'Disabled'
  }
}

// DoNotReply is there from the beginning. Others are possible on a domain of one's own, once its sending limit was raised.
resource senderName 'Microsoft.Communication/emailServices/domains/senderUsernames@2023-04-01' = if (linked && !managed && toLower(sender) != 'donotreply') {
  parent: domain
  name: toLower(sender)
  properties: {
    username: sender
    displayName: 'FollowUp'
  }
}

resource communication 'Microsoft.Communication/communicationServices@2023-04-01' = {
  name: communicationName
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
    linkedDomains: linked ? [domain.id] : []
  }
}

output communicationId string = communication.id
output communicationName string = communication.name
output emailServiceName string = emailService.name
output endpoint string = 'https://${communication.properties.hostName}'
output from string = '${managed ? 'DoNotReply' : sender}@${domain.properties.fromSenderDomain}'
