package org.probity.server;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/// The one API of Probity, for the browser and for pipelines alike.
@ApplicationPath("/api/v1")
@OpenAPIDefinition(info = @Info(title = "Probity", version = "1"))
public class ProbityApplication extends Application {}
