package org.dragoman.desk;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** What the API's description says about the whole: its name, and the token that opens it. */
@Configuration
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Dragoman",
                        version = "1",
                        description = "The translation desk for newsrooms. Errors are problem documents (RFC 9457)."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
class ApiDescription {}
